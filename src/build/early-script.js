import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { compact } from './compact.js';

const source = readFileSync(new URL('../lib/shell/early.js', import.meta.url), 'utf8');

/**
 * The one inline script stands in every page (hooks.server.ts puts it there); the Content Security Policy knows it by
 * this hash.
 *
 * @type {`sha256-${string}`}
 */
export const scriptHash = `sha256-${createHash('sha256').update(compact(source)).digest('base64')}`;
