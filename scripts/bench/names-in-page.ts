import { tokeniseText } from '../../utils/annotate/document';
import { namesFrom } from '../../utils/annotate/names-model';

/** The name engine as shipped, from its weights: finds the names of a text and says how many. */
export function createReader(weights: ArrayBuffer): (text: string) => number {
  const names = namesFrom(weights);
  return (text) => {
    const steps = names.recognise(tokeniseText(text), { title: '' });
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value.length;
  };
}
