import { Drawer } from 'antd';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { LeaveQuestion } from './LeaveQuestion';
import { sheetOpens } from './openSheets';
import { useEscape } from './useEscape';
import { useTexts } from './useWords';
import { useNarrow, useWide } from './useNarrow';

interface Props {
    title: string;
    onClose: () => void;
    children: ReactNode;
    /** Buttons at the foot; always in sight. Given what closes the sheet, asking first once something was typed. */
    footer?: (leave: () => void) => ReactNode;
    /** Whether it opens with words that were typed before. */
    isBegun?: boolean;
    /** While something is on its way: leaving stops it, without asking. */
    onStop?: (() => void) | undefined;
    /** Instead of `onClose` when typed words are given up. */
    onDiscard?: () => void;
}

/**
 * A drawer at the right that leaves the document in sight on wide screens, a sheet from below on phones. Open as long as
 * it is rendered; the focus goes into it, and back to where it was when it goes. Escape, the cross and a tap beside it
 * close it, but ask first once something was typed.
 */
export function Sheet({ title, onClose, children, footer, isBegun = false, onStop, onDiscard = onClose }: Props) {
    const { t } = useTexts();
    const narrow = useNarrow();
    const wide = useWide();
    const heading = useRef<HTMLHeadingElement>(null);
    const [isTyped, setTyped] = useState(isBegun);
    const [isAsking, setAsking] = useState(false);
    const [before] = useState(() => document.activeElement);
    useEffect(() => () => (before instanceof HTMLElement ? before.focus() : undefined), [before]);
    useEffect(sheetOpens, []);
    // Cleaned up before the focus goes back: what can't be reached can't take it.
    useLayoutEffect(() => (wide ? undefined : keepAway()), [wide]);
    const leave = onStop ?? (() => (isTyped ? setAsking(true) : onClose()));
    useEscape(isAsking ? undefined : leave);
    return (
        <>
            {wide ? null : createPortal(<Backdrop onClick={leave} />, document.body)}
            <Drawer
                title={
                    <h2 ref={heading} tabIndex={-1}>
                        {title}
                    </h2>
                }
                open
                onClose={leave}
                keyboard={false}
                placement={narrow ? 'bottom' : 'right'}
                size={narrow ? '85%' : 460}
                // antd's own mask locks scrolling by a style element without a nonce, which the policy refuses.
                mask={false}
                footer={footer?.(leave)}
                closable={{ 'aria-label': t('action.close') }}
                rootClassName="officer-sheet"
                afterOpenChange={() => heading.current?.focus()}
            >
                <div onChange={() => setTyped(true)}>{children}</div>
                {isAsking ? <LeaveQuestion onStay={() => setAsking(false)} onLeave={onDiscard} /> : null}
            </Drawer>
        </>
    );
}

/** What the sheet leaves of the page; a keyboard has Escape for it. */
function Backdrop({ onClick }: { onClick: () => void }) {
    return <button type="button" className="sheet-backdrop" tabIndex={-1} aria-hidden="true" onClick={onClick} />;
}

/** Under the backdrop the page behind can't be reached by any means; what is returned makes it reachable again. */
function keepAway(): () => void {
    const page = document.getElementById('root');
    page?.setAttribute('inert', '');
    document.documentElement.classList.add('sheet-open');
    return () => {
        page?.removeAttribute('inert');
        document.documentElement.classList.remove('sheet-open');
    };
}
