import { emblemFile } from '../components/emblem/emblem.ts';

export const GET = () => new Response(emblemFile, { headers: { 'content-type': 'image/svg+xml' } });
