import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { callSchema } from '../src/domain/model/call.ts';
import { guideSchema } from '../src/domain/model/guide.ts';
import { hubSchema } from '../src/domain/model/hub.ts';
import { pageSchema } from '../src/domain/model/page.ts';
import { peopleSchema } from '../src/domain/model/person.ts';
import { projectSchema } from '../src/domain/model/project.ts';
import { roadmapSchema } from '../src/domain/model/roadmap-entry.ts';

// Writes the tables of docs/content.md from the schemas; a test fails when they differ, so the page cannot go stale.

const kinds: Readonly<Record<string, z.ZodType>> = {
  hub: hubSchema,
  people: peopleSchema,
  calls: callSchema,
  projects: projectSchema,
  roadmap: roadmapSchema,
  guides: guideSchema,
  pages: pageSchema,
};

const shape = z.looseObject({
  type: z.string().optional(),
  description: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  default: z.unknown().optional(),
  get properties() {
    return z.record(z.string(), shape).optional();
  },
  get items() {
    return shape.optional();
  },
  required: z.array(z.string()).optional(),
});
type Shape = z.infer<typeof shape>;

/** One line of a table: a key with its path, what it holds, whether it is needed, and its sentence. */
function rows(of: Shape, path: string): string[] {
  const inner = of.type === 'array' ? of.items : of;
  const start = of.type === 'array' && path !== '' ? `${path}[].` : path === '' ? '' : `${path}.`;
  return Object.entries(inner?.properties ?? {}).flatMap(([key, field]) => {
    const needed = inner?.required?.includes(key) ? 'yes' : defaultOf(field);
    return [
      `| \`${start}${key}\` | ${kindOf(field)} | ${needed} | ${field.description ?? ''} |`,
      ...rows(field, `${start}${key}`),
    ];
  });
}

function kindOf(field: Shape): string {
  if (field.enum) return field.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (field.type === 'array') return field.items?.properties ? 'list of groups' : 'list';
  return (
    { object: 'group', string: 'text', integer: 'whole number', number: 'number', boolean: 'true or false' }[
      field.type ?? ''
    ] ?? 'text'
  );
}

function defaultOf(field: Shape): string {
  const value = field.default;
  if (value === undefined || typeof value === 'object') return 'no';
  return value === '' ? 'no' : `no: \`${String(value)}\``;
}

/** The page with every table between its marks replaced by what the schemas say. */
export function withTables(page: string): string {
  return page.replace(
    /(<!-- fields: (\w+) -->\n)[^]*?(<!-- end -->)/g,
    (_all, start: string, name: string, end: string) => {
      const schema = kinds[name];
      if (!schema)
        throw new Error(`docs/content.md asks for the fields of "${name}", which is no kind of content`);
      const table = rows(shape.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })), '');
      return `${start}\n| key | holds | needed | what it is |\n|---|---|---|---|\n${table.join('\n')}\n\n${end}`;
    },
  );
}

if (process.argv[1]?.endsWith('content-fields.ts')) {
  const page = 'docs/content.md';
  writeFileSync(page, withTables(readFileSync(page, 'utf8')));
}
