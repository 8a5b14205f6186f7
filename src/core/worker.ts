// The entry of the core's thread.

import { keepCompiledCode } from './compiled-code.ts';

keepCompiledCode();
await import('./serve-core.ts');
