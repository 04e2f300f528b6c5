import { ProblemBox } from '../../../components/ProblemBox';
import { clock } from '../../../components/format';
import type { SaveState } from './draftSaver';
import { useApplyWords } from './useApplyWords';

/** Whether what was typed is with the service. */
export function SaveLine({ state }: { state: SaveState }) {
    const { t } = useApplyWords();
    return (
        <>
            <p className="save-line" role="status">
                {state.name === 'saved' ? t('save.saved', { at: clock(state.at) }) : null}
                {state.name === 'waiting' || state.name === 'saving' ? t('save.saving') : null}
                {state.name === 'retrying' ? t('save.retrying') : null}
                {state.name === 'refused' ? t('save.refused') : null}
            </p>
            {state.name === 'refused' ? <ProblemBox error={state.error} /> : null}
        </>
    );
}
