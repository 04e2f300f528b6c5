import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
    title: string;
    children: ReactNode;
    /** Asked for by the person; the owner takes the dialog away. */
    onClose: () => void;
    isWide?: boolean;
}

/** The browser's own modal dialog: it keeps the focus, Escape closes it, the focus goes back to where it was. */
export function NativeDialog({ title, children, onClose, isWide = false }: Props) {
    const { t } = useTranslation();
    const dialog = useRef<HTMLDialogElement>(null);
    const id = useId();
    // Closed before it leaves the document, or the browser would not give the focus back.
    useLayoutEffect(() => {
        const shown = dialog.current;
        return () => shown?.close();
    }, []);
    // With every render: a browser may close it although its owner still has something to say.
    useLayoutEffect(() => {
        if (dialog.current?.open === false) {
            dialog.current.showModal();
        }
    });
    const closed = () => {
        if (dialog.current?.open === false) {
            onClose();
        }
    };
    return (
        <dialog
            ref={dialog}
            className={isWide ? 'dialog dialog-wide' : 'dialog'}
            aria-labelledby={id}
            onCancel={(event) => {
                event.preventDefault();
                onClose();
            }}
            onClose={closed}
        >
            <div className="dialog-heading">
                <h2 id={id}>{title}</h2>
                <button type="button" className="dialog-close" aria-label={t('action.close')} onClick={onClose}>
                    <span aria-hidden="true">×</span>
                </button>
            </div>
            {children}
        </dialog>
    );
}
