import { Link } from 'react-router';
import { useNotices, type NoticeView } from '../../../api/notices';
import { moment } from '../../../components/format';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import { StateTag } from '../../../components/StateTag';
import { paths } from '../paths';
import { useWords } from '../words';

/** The written notices, the newest first; unread ones are marked in words. */
export function Inbox({ caseId }: { caseId: string }) {
    const { t } = useWords();
    const notices = useNotices(caseId);
    const unread = (notices.data ?? []).filter((notice) => notice.readAt === null).length;
    return (
        <Panel
            title={t('inbox.title')}
            extra={unread === 0 ? null : <StateTag tone="strong">{t('inbox.unread', { count: unread })}</StateTag>}
        >
            <QueryBody query={notices}>
                {(items) =>
                    items.length === 0 ? (
                        <p className="quiet">{t('inbox.empty')}</p>
                    ) : (
                        <ul className="notices">
                            {items.toReversed().map((notice) => (
                                <NoticeLine key={notice.id} caseId={caseId} notice={notice} />
                            ))}
                        </ul>
                    )
                }
            </QueryBody>
        </Panel>
    );
}

function NoticeLine({ caseId, notice }: { caseId: string; notice: NoticeView }) {
    const { t, step } = useWords();
    return (
        <li>
            <Link to={paths.notice(caseId, notice.id)} className={notice.readAt === null ? 'notice-unread' : undefined}>
                {notice.step === null
                    ? notice.title
                    : t('inbox.ofStep', { title: notice.title, step: step(notice.step) })}
            </Link>
            <span className="quiet">{moment(notice.at)}</span>
            {notice.readAt === null ? <StateTag tone="strong">{t('inbox.new')}</StateTag> : null}
        </li>
    );
}
