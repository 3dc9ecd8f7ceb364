import { defineCollection } from 'astro:content';
import { cairnLoader } from './load/loader.ts';

export const collections = {
  hub: defineCollection({ loader: cairnLoader('hub') }),
  people: defineCollection({ loader: cairnLoader('people') }),
  calls: defineCollection({ loader: cairnLoader('calls') }),
  projects: defineCollection({ loader: cairnLoader('projects') }),
  roadmap: defineCollection({ loader: cairnLoader('roadmap') }),
  guides: defineCollection({ loader: cairnLoader('guides') }),
  snapshot: defineCollection({ loader: cairnLoader('snapshot') }),
};
