import { defineConfig } from 'astro/config';

// Sites are built by src/build.ts, one per group, with settings of their own; this is for `astro check` and editors.
export default defineConfig({ output: 'static', devToolbar: { enabled: false } });
