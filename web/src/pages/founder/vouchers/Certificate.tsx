import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCertificate } from '../../../api/vouchers';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import { currentLanguage } from '../../../texts';
import { framed } from '../notices/framed';

/** The certificate with number, check code and QR code, to show and to print. */
export function Certificate({ caseId, voucherId }: { caseId: string; voucherId: string }) {
    const { t } = useTranslation('vouchers');
    const certificate = useCertificate(caseId, voucherId, currentLanguage());
    return (
        <Panel title={t('certificate.title')}>
            <p>{t('certificate.explained')}</p>
            <QueryBody query={certificate}>{(html) => <Sheet html={html} />}</QueryBody>
        </Panel>
    );
}

/** Scripts stay off in the frame; it keeps this page's origin only so that it can be printed from here. */
function Sheet({ html }: { html: string }) {
    const { t } = useTranslation('vouchers');
    const frame = useRef<HTMLIFrameElement>(null);
    return (
        <>
            <iframe
                ref={frame}
                className="notice-frame"
                title={t('certificate.title')}
                sandbox="allow-same-origin allow-modals"
                srcDoc={framed(html)}
            />
            <Button onClick={() => frame.current?.contentWindow?.print()}>{t('certificate.print')}</Button>
        </>
    );
}
