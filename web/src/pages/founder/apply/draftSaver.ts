import { ApiError } from '../../../api/problem';
import { isSame, type Application } from './form';

export type SaveState =
    | { name: 'unchanged' }
    | { name: 'waiting' }
    | { name: 'saving' }
    | { name: 'saved'; at: Date }
    | { name: 'retrying' }
    | { name: 'refused'; error: Error }
    | { name: 'conflict' };

interface Parts {
    /** Puts the sections on top of a version; gives the new version. */
    put: (sections: Partial<Application>, version: number) => Promise<number>;
    /** What the server has now. */
    read: () => Promise<{ version: number; application: Application }>;
    /** Keeps what is not with the server yet; null: nothing is left to keep. */
    keep: (unsent: Partial<Application> | null) => void;
    tell: (state: SaveState) => void;
}

const pauseMs = 800;
const longestRetryMs = 8_000;

/**
 * Saves a draft by itself: 800 ms after the last change or at once when asked, one request at a time, again until the
 * server has answered. What it has not confirmed stays kept on the device. Another device's version stops it.
 */
export class DraftSaver {
    private unsent: Partial<Application> = {};
    private timer: ReturnType<typeof setTimeout> | undefined;
    private isSending = false;
    private isStopped = false;
    private failures = 0;
    /** Sent without an answer: it may have arrived. */
    private unanswered: Partial<Application> | null = null;

    constructor(
        private version: number,
        private readonly parts: Parts,
    ) {}

    /** Takes a changed section. */
    change(section: keyof Application, value: unknown): void {
        this.unsent = { ...this.unsent, [section]: value };
        this.parts.keep(this.unsent);
        this.parts.tell({ name: 'waiting' });
        this.wake(pauseMs);
    }

    /** Saves now what is not saved yet. */
    flush(): void {
        if (Object.keys(this.unsent).length > 0) {
            this.wake(0);
        }
    }

    /** Whether everything is with the server. */
    get isSettled(): boolean {
        return !this.isSending && Object.keys(this.unsent).length === 0;
    }

    /** No request begins after this. */
    stop(): void {
        this.isStopped = true;
        clearTimeout(this.timer);
    }

    private wake(ms: number): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.send(), ms);
    }

    private async send(): Promise<void> {
        if (this.isSending || this.isStopped || Object.keys(this.unsent).length === 0) {
            return;
        }

        const sent = this.unsent;
        this.isSending = true;
        this.parts.tell({ name: this.failures > 0 ? 'retrying' : 'saving' });
        try {
            this.version = await this.parts.put(sent, this.version);
            this.confirm(sent);
        } catch (error) {
            await this.fail(sent, error as Error);
        } finally {
            this.isSending = false;
        }

        if (this.failures === 0) {
            this.flush();
        }
    }

    /** What was changed again while it was on its way stays unsent. */
    private confirm(sent: Partial<Application>): void {
        this.failures = 0;
        this.unanswered = null;
        this.unsent = Object.fromEntries(
            Object.entries(this.unsent).filter(([section, value]) => sent[section as keyof Application] !== value),
        );
        this.parts.keep(Object.keys(this.unsent).length === 0 ? null : this.unsent);
        this.parts.tell({ name: 'saved', at: new Date() });
    }

    private async fail(sent: Partial<Application>, error: Error): Promise<void> {
        if (error instanceof ApiError && error.status < 500 && error.status !== 429) {
            await this.refused(error);
            return;
        }

        this.failures += 1;
        this.unanswered = sent;
        this.parts.tell({ name: 'retrying' });
        this.wake(Math.min(500 * 2 ** this.failures, longestRetryMs));
    }

    private async refused(error: ApiError): Promise<void> {
        if (error.status === 412 && (await this.hasArrived())) {
            return;
        }

        if (error.status === 412 || error.status === 409) {
            this.stop();
            this.parts.tell({ name: 'conflict' });
            return;
        }

        this.failures = 1;
        this.parts.tell({ name: 'refused', error });
    }

    /** After a lost reply the newer version may be our own: then the server holds just what was sent. */
    private async hasArrived(): Promise<boolean> {
        const sent = this.unanswered;
        if (sent === null) {
            return false;
        }

        const { version, application } = await this.parts.read();
        if (!Object.entries(sent).every(([name, value]) => isSame(application[name as keyof Application], value))) {
            return false;
        }

        this.version = version;
        this.confirm(sent);
        return true;
    }
}
