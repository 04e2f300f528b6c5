import { Button } from 'antd';
import { useRef } from 'react';
import { useParams } from 'react-router';
import { useNotice, useNotices } from '../../../api/notices';
import { QueryBody } from '../../../components/QueryBody';
import { CasePart, useCaseId } from '../CasePart';
import { useWords } from '../words';
import { framed } from './framed';

/** One written notice as the service prints it. */
export default function NoticePage() {
    const caseId = useCaseId();
    const { noticeId = '' } = useParams();
    const { t } = useWords();
    const notice = useNotice(caseId, noticeId);
    const title = useNotices(caseId).data?.find((known) => known.id === noticeId)?.title ?? t('notice.title');
    return (
        <CasePart caseId={caseId} title={title}>
            <QueryBody query={notice}>{(html) => <Sheet html={html} title={title} />}</QueryBody>
        </CasePart>
    );
}

/** Scripts stay off in the frame; it keeps this page's origin only so that it can be printed from here. */
function Sheet({ html, title }: { html: string; title: string }) {
    const { t } = useWords();
    const frame = useRef<HTMLIFrameElement>(null);
    return (
        <>
            <iframe
                ref={frame}
                className="notice-frame"
                title={title}
                sandbox="allow-same-origin allow-modals"
                srcDoc={framed(html)}
            />
            <Button type="primary" onClick={() => frame.current?.contentWindow?.print()}>
                {t('notice.print')}
            </Button>
        </>
    );
}
