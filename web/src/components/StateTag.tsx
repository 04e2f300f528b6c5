import type { ReactNode } from 'react';

/** `plain` recedes (finished), `strong` asks for the reader's act; colour is never alone, the words say it. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'good' | 'bad';

/** A state in words. */
export function StateTag({ tone, id, children }: { tone: Tone; id?: string; children: ReactNode }) {
    return (
        <span className={`state-tag state-tag-${tone}`} {...(id === undefined ? {} : { id })}>
            {children}
        </span>
    );
}
