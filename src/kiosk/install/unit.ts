/** A systemd unit as data: sections of settings; a list is written as several lines. */
export type Unit = Record<string, Record<string, string | number | readonly string[]>>;

export const formatUnit = (unit: Unit): string =>
  Object.entries(unit)
    .map(
      ([section, settings]) =>
        `[${section}]\n${Object.entries(settings)
          .flatMap(([name, value]) =>
            (Array.isArray(value) ? value : [value]).map((one) => `${name}=${one}\n`),
          )
          .join('')}`,
    )
    .join('\n');

/** A timer that runs from the start of the machine. */
export const timer = (description: string, settings: Unit[string]): Unit => ({
  Unit: { Description: description },
  Timer: settings,
  Install: { WantedBy: 'timers.target' },
});
