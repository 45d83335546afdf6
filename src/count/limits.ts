/** How much room the engine gets. */
export interface EngineOptions {
  /** Most memory the engine may take, as DuckDB writes it: `1GB`. */
  memoryLimit?: string;
  threads?: number;
}

/** Room for ten million rows and more, on an office laptop. */
export const defaultMemoryLimit = '1GB';
