/** Lessons with their parts, role-plays and paths: for pages that work out where someone is. */
import type { APIRoute } from 'astro';
import { theCourse } from '../../components/learn/path/course.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await theCourse()), { headers: { 'content-type': 'application/json' } });
