import { begin } from './begin';

const beginning = begin();
void import('./show').then(({ show }) => show(beginning));
