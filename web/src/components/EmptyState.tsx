import type { ReactNode } from 'react';

/** Nothing to show: why, and the next act. */
export function EmptyState({ text, action }: { text: string; action?: ReactNode }) {
    return (
        <div className="empty-state">
            <p>{text}</p>
            {action}
        </div>
    );
}
