import type { APIRoute, GetStaticPaths } from 'astro';
import { apiNames, apiSchema, type ApiName } from '../../../domain/model/api.ts';

export const getStaticPaths = (() =>
  apiNames.map((name) => ({ params: { name }, props: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ name: ApiName }> = ({ props }) =>
  Response.json(apiSchema(props.name), { headers: { 'Content-Type': 'application/schema+json' } });
