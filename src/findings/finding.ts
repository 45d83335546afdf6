/** How grave: an error stops the build, a warning is told, a hint is help. */
export type Level = 'error' | 'warning' | 'hint';
