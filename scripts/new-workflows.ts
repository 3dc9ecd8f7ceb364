/** Where a hub lies in its repository, for the workflows that publish it. */
export interface HubPlace {
  /** The branch that is published. */
  readonly branch: string;
  /** The version of Cairn that the workflows are of. */
  readonly version: string;
  /** The folder with package.json, as a path inside the repository; `.` for its top. */
  readonly folder: string;
  /** The content folder inside that one; empty where commands find it themselves. */
  readonly content: string;
}

/** The repository that has the action and the workflows that those of a hub use. */
export const ownRepository = 'cairnhub/cairn';

/** Publishes the hub: on a push, when issues were read, and once a day, because “next call” depends on the day. */
export function deployWorkflow(place: HubPlace): string {
  return `# Publishes the hub on GitHub Pages. Needs: Settings, Pages, Source "GitHub Actions".
name: Deploy hub
on:
  push:
    branches: [${JSON.stringify(place.branch)}]
  workflow_run:
    workflows: [Sync issues]
    types: [completed]
  schedule:
    - cron: '17 5 * * *'
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
jobs:
  hub:
${used('hub-deploy', place)}`;
}

/** Says what is wrong with a change, beside its lines, and keeps the site it would make. */
export function previewWorkflow(place: HubPlace): string {
  return `# Checks a pull request and keeps the site it would make, to download.
name: Preview hub
on: pull_request
permissions:
  contents: read
jobs:
  hub:
${used('hub-preview', place)}`;
}

/** Reads open issues once a day. */
export function syncWorkflow(place: HubPlace): string {
  return `# Reads the open issues of the repositories that hub.yml names, and commits the snapshot when it changed.
name: Sync issues
on:
  schedule:
    # Not on the hour: scheduled runs are often late or dropped then.
    - cron: '23 4 * * *'
  workflow_dispatch:
permissions:
  contents: write
jobs:
  hub:
${used('hub-sync', place)}`;
}

function used(name: string, { version, folder, content }: HubPlace): string {
  const inputs = [
    ...(folder === '.' ? [] : [`      folder: ${JSON.stringify(folder)}`]),
    ...(content === '' ? [] : [`      content: ${JSON.stringify(content)}`]),
  ];
  return `${[
    `    uses: ${ownRepository}/.github/workflows/${name}.yml@v${version}`,
    ...(inputs.length > 0 ? ['    with:', ...inputs] : []),
  ].join('\n')}\n`;
}
