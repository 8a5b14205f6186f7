// Imported first by the page: its policy forbids making functions from text, and zod, unless told, tries whether it may.

import { config } from 'zod';

config({ jitless: true });
