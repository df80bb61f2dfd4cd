import type { Engine, EngineName, EngineOptions } from './engine.ts';

/** The engine of a name, its browser started. */
export async function openEngine(name: EngineName, options: EngineOptions = {}): Promise<Engine> {
  if (name === 'firefox') return (await import('./firefox.ts')).openFirefox(options);
  if (name === 'webkit') return (await import('./webkit.ts')).openWebKit(options);
  return (await import('./chromium.ts')).openChromium(options);
}
