import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
    /** The document's title too, so plain text. */
    title: string;
    /** Beside the title: a clock, a state. */
    extra?: ReactNode;
}

/** The one `h1` of a page. It takes the focus when the page opens, so that a screen reader says where one is. */
export function PageHeading({ title, extra }: Props) {
    const { t } = useTranslation();
    const heading = useRef<HTMLHeadingElement>(null);
    const service = t('shell.service');
    useEffect(() => {
        document.title = `${title} · ${service}`;
    }, [title, service]);
    useEffect(() => {
        heading.current?.focus({ preventScroll: true });
        window.scrollTo(0, 0);
    }, []);
    return (
        <div className="page-heading">
            <h1 ref={heading} tabIndex={-1}>
                {title}
            </h1>
            {extra}
        </div>
    );
}
