import { ApiError } from '../../../api/problem';
import { isSame, type Application } from './form';

type Sections = Partial<Application>;

export type SaveState =
    | { name: 'unchanged' }
    | { name: 'waiting' }
    | { name: 'saving' }
    | { name: 'saved'; at: Date }
    | { name: 'retrying' }
    | { name: 'refused'; error: Error }
    | { name: 'conflict' };

/** What a draft holds beyond what the server has confirmed. */
export interface Unconfirmed {
    /** The version that it was typed on. */
    version: number;
    unsent: Sections;
    /** Sent without an answer so far, oldest first: any of them may have arrived. */
    unanswered: readonly Sections[];
    /** What the sections said at that version. */
    base?: Sections;
}

interface Parts {
    /** Puts the sections on top of a version; gives the new version. */
    put: (sections: Sections, version: number) => Promise<number>;
    /** What the server has now. */
    read: () => Promise<{ version: number; application: Application }>;
    /** Keeps what is not confirmed, over a reload too; null: nothing is left to keep. */
    keep: (unconfirmed: Unconfirmed | null) => void;
    tell: (state: SaveState) => void;
}

const pauseMs = 800;
const longestRetryMs = 8_000;

/**
 * Saves a draft by itself: 800 ms after the last change or at once when asked, one request at a time, again until the
 * server has answered. What it has not confirmed stays kept on the device. Another device's version stops it.
 */
export class DraftSaver {
    private version: number;
    private unsent: Sections;
    private unanswered: readonly Sections[];
    private confirmed: Sections;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private isSending = false;
    private isStopped = false;
    private isRetired = false;
    private failures = 0;

    constructor(
        begin: Unconfirmed,
        private readonly parts: Parts,
    ) {
        ({ version: this.version, unsent: this.unsent, unanswered: this.unanswered } = begin);
        this.confirmed = begin.base ?? {};
    }

    /** The form as the server last confirmed it to this saver. */
    get base(): Sections {
        return this.confirmed;
    }

    /** Takes a changed section. */
    change(section: keyof Application, value: unknown): void {
        this.unsent = { ...this.unsent, [section]: value };
        this.keep();
        if (!this.isStopped) {
            this.parts.tell({ name: 'waiting' });
        }

        this.wake(pauseMs);
    }

    /** Saves now what is not saved yet. */
    flush(): void {
        if (this.hasUnsent) {
            this.wake(0);
        }
    }

    /** Ends it for good: another saver takes over what is kept, a request on its way included. */
    retire(): void {
        this.isStopped = true;
        this.isRetired = true;
        clearTimeout(this.timer);
    }

    /** Whether everything is with the server. */
    get isSettled(): boolean {
        return !this.isSending && !this.hasUnsent;
    }

    private get hasUnsent(): boolean {
        return Object.keys(this.unsent).length > 0;
    }

    private wake(ms: number): void {
        clearTimeout(this.timer);
        if (this.isStopped) {
            return;
        }

        this.timer = setTimeout(() => void this.send(), ms);
    }

    private async send(): Promise<void> {
        if (this.isSending || this.isStopped || !this.hasUnsent) {
            return;
        }

        this.isSending = true;
        this.parts.tell({ name: this.failures > 0 ? 'retrying' : 'saving' });
        const next = await this.attempt();
        this.isSending = false;
        if (this.isRetired) {
            return;
        }

        this.parts.tell(next);
        if (next.name === 'waiting') {
            this.flush();
        }
    }

    private async attempt(): Promise<SaveState> {
        const sent = this.unsent;
        this.unanswered = [...this.unanswered, sent];
        this.keep();
        try {
            return this.confirm(sent, await this.parts.put(sent, this.version));
        } catch (error) {
            return await this.afterFailure(error as Error);
        }
    }

    /** What was changed again while it was on its way stays unsent. */
    private confirm(sent: Sections, version: number): SaveState {
        this.version = version;
        this.confirmed = { ...this.confirmed, ...sent };
        this.failures = 0;
        this.unanswered = [];
        this.unsent = Object.fromEntries(
            Object.entries(this.unsent).filter(
                ([section, value]) => !isSame(sent[section as keyof Application], value),
            ),
        );
        this.keep();
        return this.hasUnsent ? { name: 'waiting' } : { name: 'saved', at: new Date() };
    }

    private async afterFailure(error: Error): Promise<SaveState> {
        if (!(error instanceof ApiError) || error.status >= 500 || error.status === 429) {
            this.failures += 1;
            this.wake(Math.min(500 * 2 ** this.failures, longestRetryMs));
            return { name: 'retrying' };
        }

        switch (error.status) {
            case 412:
                return await this.compare();
            case 409:
                return this.conflict();
            default:
                // It did not arrive, and only another answer of the founder can help.
                this.unanswered = this.unanswered.slice(0, -1);
                this.keep();
                return { name: 'refused', error };
        }
    }

    /** After a lost reply the newer version may be our own: then it is the next one and holds just what was sent. */
    private async compare(): Promise<SaveState> {
        try {
            const { version, application } = await this.parts.read();
            const arrived = this.unanswered.findLast((sent) => isHeldBy(application, sent));
            return version === this.version + 1 && arrived !== undefined
                ? this.confirm(arrived, version)
                : this.conflict();
        } catch (error) {
            return await this.afterFailure(error as Error);
        }
    }

    /** Nothing is sent any more; what was typed stays kept. */
    private conflict(): SaveState {
        this.isStopped = true;
        clearTimeout(this.timer);
        return { name: 'conflict' };
    }

    private keep(): void {
        const { version, unsent, unanswered, confirmed: base } = this;
        if (!this.isRetired) {
            this.parts.keep(this.hasUnsent ? { version, unsent, unanswered, base } : null);
        }
    }
}

function isHeldBy(application: Application, sent: Sections): boolean {
    return Object.entries(sent).every(([name, value]) => isSame(application[name as keyof Application], value));
}
