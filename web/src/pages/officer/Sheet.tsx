import { Drawer } from 'antd';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTexts } from './useWords';
import { useNarrow, useWide } from './useNarrow';

interface Props {
    title: string;
    onClose: () => void;
    children: ReactNode;
    /** Buttons at the foot; always in sight. */
    footer?: ReactNode;
}

/**
 * A drawer at the right that leaves the document in sight on wide screens, a sheet from below on phones. Open as long as
 * it is rendered; the focus goes into it, and back to where it was when it goes.
 */
export function Sheet({ title, onClose, children, footer }: Props) {
    const { t } = useTexts();
    const narrow = useNarrow();
    const wide = useWide();
    const heading = useRef<HTMLHeadingElement>(null);
    const [before] = useState(() => document.activeElement);
    useEffect(() => () => (before instanceof HTMLElement ? before.focus() : undefined), [before]);
    // Cleaned up before the focus goes back: what can't be reached can't take it.
    useLayoutEffect(() => (wide ? undefined : keepAway()), [wide]);
    return (
        <Drawer
            title={
                <h2 ref={heading} tabIndex={-1}>
                    {title}
                </h2>
            }
            open
            onClose={onClose}
            placement={narrow ? 'bottom' : 'right'}
            size={narrow ? '85%' : 460}
            mask={!wide}
            footer={footer}
            closable={{ 'aria-label': t('action.close') }}
            rootClassName="officer-sheet"
            afterOpenChange={() => heading.current?.focus()}
        >
            {children}
        </Drawer>
    );
}

/** With a mask the page behind can't be reached by any means; what is returned makes it reachable again. */
function keepAway(): () => void {
    const page = document.getElementById('root');
    page?.setAttribute('inert', '');
    return () => page?.removeAttribute('inert');
}
