import type { CaseView } from '../../../api/cases';
import { LinkButton } from '../../../components/LinkButton';
import { Panel } from '../../../components/Panel';
import { useWords } from '../words';
import { NoticeLink } from './NoticeLink';
import { nextWords } from './nextWords';

/** The one thing to do: why, until when, what happens otherwise. Or who has it and until when. */
export function NextBox({ view }: { view: CaseView }) {
    const words = useWords();
    const { title, text, deadline, button, own, said = [], notice } = nextWords(view, words);
    return (
        <Panel title={own ? words.t('next.prefix', { title }) : title} tone={own ? 'next' : 'plain'}>
            <p>{text}</p>
            {said.map((reason) => (
                <blockquote key={reason} lang="zh-CN">
                    {reason}
                </blockquote>
            ))}
            {deadline === undefined ? null : (
                <p>
                    <strong>{deadline}</strong>
                </p>
            )}
            {notice === undefined ? null : <NoticeLink caseId={view.caseId} wanted={notice} />}
            {button === undefined ? null : (
                <LinkButton type="primary" to={button.to}>
                    {button.label}
                </LinkButton>
            )}
        </Panel>
    );
}
