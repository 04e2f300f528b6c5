/**
 * `fetch` that fails with a `TimeoutError` when nothing is heard for so long, neither an answer nor the next part of
 * one: a dead line that stays open would be waited on for good. What goes on arriving may take as long as it likes.
 */
export async function fetchWatched(path: string, init: RequestInit, silenceMs: number): Promise<Response> {
    const watch = new Watch(silenceMs, init.signal ?? null);
    try {
        const response = await fetch(path, { ...init, signal: watch.signal });
        watch.heard();
        return withBody(response, watch);
    } catch (error) {
        watch.end();
        throw error;
    }
}

function withBody(response: Response, watch: Watch): Response {
    if (response.body === null) {
        watch.end();
        return response;
    }

    const parts = new TransformStream<Uint8Array, Uint8Array>({
        transform: (part, out) => {
            watch.heard();
            out.enqueue(part);
        },
        flush: () => watch.end(),
    });
    return new Response(response.body.pipeThrough(parts), response);
}

/** Aborts its signal when it has heard nothing for so long, or when the one who asked gives up. */
class Watch {
    private readonly line = new AbortController();
    private timer: number | undefined;

    constructor(
        private readonly silenceMs: number,
        private readonly asker: AbortSignal | null,
    ) {
        this.asker?.throwIfAborted();
        this.asker?.addEventListener('abort', this.giveUp);
        this.heard();
    }

    get signal(): AbortSignal {
        return this.line.signal;
    }

    heard(): void {
        window.clearTimeout(this.timer);
        const tooLong = () => this.line.abort(new DOMException('Nothing was heard for too long.', 'TimeoutError'));
        this.timer = window.setTimeout(tooLong, this.silenceMs);
    }

    end(): void {
        window.clearTimeout(this.timer);
        this.asker?.removeEventListener('abort', this.giveUp);
    }

    private readonly giveUp = (): void => {
        this.end();
        this.line.abort(this.asker?.reason);
    };
}
