import type { CaseView } from '../../../api/cases';
import { LinkButton } from '../../../components/LinkButton';
import { Panel } from '../../../components/Panel';
import { useWords } from '../words';
import { nextWords } from './nextWords';

/** The one thing to do: why, until when, what happens otherwise. Or who has it and until when. */
export function NextBox({ view }: { view: CaseView }) {
    const words = useWords();
    const { title, text, deadline, button, own } = nextWords(view, words);
    return (
        <Panel title={own ? words.t('next.prefix', { title }) : title} tone={own ? 'next' : 'plain'}>
            <p>{text}</p>
            {deadline === undefined ? null : (
                <p>
                    <strong>{deadline}</strong>
                </p>
            )}
            {button === undefined ? null : (
                <LinkButton type="primary" to={button.to}>
                    {button.label}
                </LinkButton>
            )}
        </Panel>
    );
}
