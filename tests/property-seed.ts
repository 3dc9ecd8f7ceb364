import fc from 'fast-check';

// A run that can be repeated: property tests begin from one seed, and `SEED=7 npm run test:fast` tries other values.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20150225) });
