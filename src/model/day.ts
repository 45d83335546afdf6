const length = 86_400_000;
const shape = /^\d{4}-\d\d-\d\d$/;

/** Whether an ISO text names a day that exists: `2025-02-30` does not. */
export function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return shape.test(iso) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

/** The day (ISO) so many days after another; before it when negative. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * length).toISOString().slice(0, 10);
}

/** How many days lie from one day (ISO) to another; negative when the other comes first. */
export function daysBetween(from: string, until: string): number {
  return (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / length;
}
