import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Provider } from './provider/server';

/** The way to the identity provider, and back to the page one came from. */
export function ProviderSignIn({ provider, back }: { provider: Provider; back: string | null }) {
    const { t } = useTranslation('signIn');
    const leaving = useMutation({
        mutationFn: async () => {
            const { addressOfSignIn } = await import('./provider/signIn');
            window.location.assign(await addressOfSignIn(provider, back));
        },
    });
    return (
        <>
            <p>{t('explained')}</p>
            {leaving.error === null ? null : <p role="alert">{t('fault.unreachable')}</p>}
            <Button type="primary" loading={leaving.isPending} onClick={() => leaving.mutate()}>
                {t('go')}
            </Button>
        </>
    );
}
