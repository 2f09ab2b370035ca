import fc from 'fast-check';

/**
 * fast-check with one seed for all properties, so that a suite that passed passes again; what fails with other seeds
 * is looked for on purpose: `DATELINE_SEED=random npm test -- unit`, or a number to see one run again.
 */
const SEED = process.env.DATELINE_SEED ?? '20260214';
if (SEED !== 'random') fc.configureGlobal({ seed: Number(SEED) });

export default fc;
