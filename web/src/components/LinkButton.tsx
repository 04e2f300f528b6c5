import { Button, type ButtonProps } from 'antd';
import type { MouseEvent } from 'react';
import { useNavigate } from 'react-router';

/** A link that looks like a button: middle click and "open in a new tab" work, and a plain click stays in the page. */
export function LinkButton({ to, ...rest }: Omit<ButtonProps, 'href' | 'onClick'> & { to: string }) {
    const navigate = useNavigate();
    const follow = (event: MouseEvent) => {
        if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
            event.preventDefault();
            void navigate(to);
        }
    };
    return <Button {...rest} href={to} onClick={follow} />;
}
