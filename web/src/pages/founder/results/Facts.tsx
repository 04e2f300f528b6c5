import type { ReactNode } from 'react';

/** Names and values; a value that is not there is left out with its name. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
    return (
        <dl className="facts">
            {facts
                .filter(([, value]) => value !== undefined && value !== null && value !== '')
                .map(([name, value]) => (
                    <div key={name} className="fact">
                        <dt>{name}</dt>
                        <dd>{value}</dd>
                    </div>
                ))}
        </dl>
    );
}
