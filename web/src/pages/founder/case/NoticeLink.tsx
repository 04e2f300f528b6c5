import { Link } from 'react-router';
import { useNotices } from '../../../api/notices';
import { paths } from '../paths';
import { useWords } from '../words';
import { findNotice, type TellingNotice } from './tellingNotice';

/** Leads to the notice that gives the reason; nothing while there is none yet. */
export function NoticeLink({ caseId, wanted }: { caseId: string; wanted: TellingNotice }) {
    const { t } = useWords();
    const notice = findNotice(useNotices(caseId).data ?? [], wanted);
    return notice === undefined ? null : (
        <p>
            <Link to={paths.notice(caseId, notice.id)}>{t('row.notice', { title: notice.title })}</Link>
        </p>
    );
}
