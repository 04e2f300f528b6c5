import { Drawer } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from './useWords';
import { useNarrow, useWide } from './useNarrow';

interface Props {
    title: string;
    open: boolean;
    onClose: () => void;
    children: ReactNode;
    /** Buttons at the foot; always in sight. */
    footer?: ReactNode;
}

/**
 * A drawer at the right that leaves the document in sight on wide screens, a sheet from below on phones. The focus goes
 * into it, and back to where it was when it closes.
 */
export function Sheet({ title, open, onClose, children, footer }: Props) {
    const { t } = useTexts();
    const narrow = useNarrow();
    const wide = useWide();
    const heading = useRef<HTMLHeadingElement>(null);
    const before = useRef<HTMLElement | null>(null);
    useEffect(() => {
        if (open) {
            before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
        }
    }, [open]);
    useEffect(() => (open && !wide ? keepAway() : undefined), [open, wide]);
    return (
        <Drawer
            title={
                <h2 ref={heading} tabIndex={-1}>
                    {title}
                </h2>
            }
            open={open}
            onClose={onClose}
            placement={narrow ? 'bottom' : 'right'}
            size={narrow ? '85%' : 460}
            mask={!wide}
            footer={footer}
            closable={{ 'aria-label': t('action.close') }}
            destroyOnHidden
            rootClassName="officer-sheet"
            afterOpenChange={(shown) => (shown ? heading.current?.focus() : before.current?.focus())}
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
