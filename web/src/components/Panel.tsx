import { useId, type ReactNode } from 'react';

interface Props {
    title: string;
    children: ReactNode;
    /** Beside the title. */
    extra?: ReactNode;
    /** `next`: the one thing to do. */
    tone?: 'plain' | 'next';
}

/** A titled part of a page, a landmark of its own. */
export function Panel({ title, children, extra, tone = 'plain' }: Props) {
    const id = useId();
    return (
        <section className={`panel panel-${tone}`} aria-labelledby={id}>
            <div className="panel-heading">
                <h2 id={id}>{title}</h2>
                {extra}
            </div>
            {children}
        </section>
    );
}
