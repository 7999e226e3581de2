import { Alert, Button, Stack } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { explainStorageError } from '@/storage/errors';

/** Says in words what broke; nothing stored is lost by showing it. */
export default class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <Alert color="red" title="这里出错了" m="md" role="alert">
        <Stack gap="xs" align="flex-start">
          {explainStorageError(this.state.error)}
          <Button variant="default" onClick={() => this.setState({ error: null })}>
            再试一次
          </Button>
        </Stack>
      </Alert>
    );
  }
}
