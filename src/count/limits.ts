/** How much room the engine gets. */
export interface EngineOptions {
  /** Most memory the engine may take, as DuckDB writes it: `1GB`. */
  memoryLimit?: string;
  threads?: number;
}

/** Five million rows have been counted within it; it leaves room for the rest on an office laptop. */
export const defaultMemoryLimit = '1GB';
