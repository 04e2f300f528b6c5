import { loadTexts } from '../texts';

/** Code and the texts it speaks, loaded side by side. */
export async function loaded<T>(areas: readonly string[], load: () => Promise<T>): Promise<T> {
    const [code] = await Promise.all([load(), loadTexts(areas)]);
    // Nothing: the file is gone with an older release, and the whole tab is being loaded anew.
    return (code as unknown) === undefined ? new Promise<never>(() => undefined) : code;
}
