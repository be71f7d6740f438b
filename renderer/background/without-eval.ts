import { z } from 'zod';

/** The content policy refuses code made from text; schemas must not even try. Imported before any schema is made. */
z.config({ jitless: true });
