import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Said } from '../../src/components/Said';

afterEach(cleanup);

it('takes the focus when there is something to say, and each time it is something else', () => {
    const { rerender } = render(<Said text="" />);
    expect(document.body).toHaveFocus();
    rerender(<Said text="done" />);
    expect(screen.getByText('done')).toHaveFocus();
    screen.getByText('done').blur();
    rerender(<Said text="done" />);
    expect(document.body).toHaveFocus();
    rerender(<Said text="undone" />);
    expect(screen.getByText('undone')).toHaveFocus();
});
