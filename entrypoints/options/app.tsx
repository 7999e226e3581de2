import { Box, Container, Group, Text } from '@mantine/core';
import type { ComponentType } from 'react';
import CompanySwitcher from '@/components/company-switcher';
import DemoBanner from '@/components/demo-banner';
import ErrorBoundary from '@/components/error-boundary';
import DraftsPage from './drafts/drafts-page';
import PacksPage from './packs/packs-page';
import PortalsPage from './portals/portals-page';
import ProfilePage from './profile/profile-page';
import ProgrammesPage from './programmes/programmes-page';
import SettingsPage from './settings/settings-page';
import TransferPage from './transfer/transfer-page';
import { routeTo, useRoute } from './use-route';

/** px: a finance table of seven years stands in full on a 1920 screen. */
const wide = 1600;

const pages: { id: string; label: string; page: ComponentType<{ rest: string[] }> }[] = [
  { id: 'profile', label: '企业资料', page: ProfilePage },
  { id: 'transfer', label: '导入导出', page: TransferPage },
  { id: 'programmes', label: '项目与申报', page: ProgrammesPage },
  { id: 'packs', label: '规则包', page: PacksPage },
  { id: 'portals', label: '门户与更正', page: PortalsPage },
  { id: 'drafts', label: '草稿', page: DraftsPage },
  { id: 'settings', label: '设置', page: SettingsPage },
];

/** The options page: one place per concern, addressed by the hash. */
export default function App() {
  const [id = 'profile', ...rest] = useRoute();
  const current = pages.find((page) => page.id === id) ?? pages[0];
  if (!current) return null;
  const Page = current.page;
  return (
    <>
      <DemoBanner />
      <Box component="header" className="top-bar">
        <Container size={wide} py="xs">
          <Group justify="space-between" gap="sm">
            <Text component="h1" fw={600} size="lg" m={0}>
              申报助手
            </Text>
            <CompanySwitcher />
          </Group>
          <Group component="nav" aria-label="主菜单" gap="md" pt={6}>
            {pages.map((page) => (
              <a
                key={page.id}
                href={routeTo(page.id)}
                className="nav-link"
                aria-current={page === current ? 'page' : undefined}
              >
                {page.label}
              </a>
            ))}
          </Group>
        </Container>
      </Box>
      <Container size={wide} py="md" component="main">
        <ErrorBoundary key={current.id}>
          <Page rest={rest} />
        </ErrorBoundary>
      </Container>
    </>
  );
}
