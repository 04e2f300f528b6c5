import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, content } from '../../../api/client';
import { newIdempotencyKey } from '../../../api/idempotency';
import { repeated } from '../../../api/repeated';
import type { components } from '../../../api/schema';
import { LinkButton } from '../../../components/LinkButton';
import { Panel } from '../../../components/Panel';
import { ProblemBox } from '../../../components/ProblemBox';
import { useSession } from '../../../session/session';
import { draftOf, writeAnswers, type Answers } from './answers';

interface Props {
    city: components['schemas']['CatalogueCity'];
    answers: Answers;
}

/** From the guide to a draft that already holds the answers. */
export function StartApplication({ city, answers }: Props) {
    const { t } = useTranslation('guide');
    const session = useSession();
    const navigate = useNavigate();
    const [key] = useState(newIdempotencyKey);
    const draft = useMutation({
        mutationFn: () =>
            repeated(
                () => create(city, answers, key),
                () => undefined,
            ),
        onSuccess: ({ caseId }) => void navigate(`/cases/${caseId}/apply`),
    });
    if (answers.district === '') {
        return <p role="status">{t('start.district')}</p>;
    }

    if (session === null) {
        const back = encodeURIComponent(`/guide?${writeAnswers(answers).toString()}`);
        return (
            <Panel title={t('start.title')} tone="next">
                <p>{t('start.signIn')}</p>
                <LinkButton to={`/sign-in?back=${back}`} type="primary">
                    {t('start.signInButton')}
                </LinkButton>
            </Panel>
        );
    }

    return (
        <Panel title={t('start.title')} tone="next">
            <p>{t('start.what')}</p>
            {draft.error === null ? null : <ProblemBox error={draft.error} onRetry={() => draft.mutate()} />}
            <Button type="primary" loading={draft.isPending} onClick={() => draft.mutate()}>
                {t('start.button')}
            </Button>
        </Panel>
    );
}

async function create(city: Props['city'], answers: Answers, key: string) {
    const body = { city: city.nameZh, district: answers.district, application: draftOf(answers, city.nameZh) };
    return content(await api.POST('/api/cases', { body, headers: { 'Idempotency-Key': key } }));
}
