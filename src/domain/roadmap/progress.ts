import type { Project } from '../model/content.ts';
import type { RoadmapFrontMatter } from '../model/roadmap-entry.ts';

/** How many of a number of things are done. */
export interface Count {
  readonly done: number;
  readonly of: number;
}

/** How far an entry is, in things that can be counted. There is no percentage: goals are not equally large. */
export interface Progress {
  readonly goals: Count;
  readonly projects: Count;
}

/** The progress of an entry: its goals and the projects that serve it. */
export function progressOf(
  goals: RoadmapFrontMatter['goals'],
  projects: readonly Pick<Project, 'front'>[],
): Progress {
  return {
    goals: { done: goals.filter(isReached).length, of: goals.length },
    projects: {
      done: projects.filter((project) => project.front.status === 'done').length,
      of: projects.length,
    },
  };
}

/** Whether a goal is reached: it says so, or it says when. */
export function isReached(goal: RoadmapFrontMatter['goals'][number]): boolean {
  return goal.done || goal.reached !== undefined;
}
