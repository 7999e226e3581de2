import { Button, Group, Text } from '@mantine/core';
import Guidance from '@/components/guidance';
import { openOptions } from '@/components/open-options';
import type { TabState } from '@/storage/messages';
import EnableSite from './enable-site';
import type { Situation } from './situation';

/** What the page is, and what to do about it. */
export default function SituationNote(props: { situation: Situation; state: TabState }) {
  const { situation, state } = props;
  if (situation === 'no-portal')
    return (
      <Guidance
        title="这不是已知的申报系统"
        text="打开申报系统的网页，助手会自动认出。若这就是申报系统，可在本站启用助手。"
      >
        <EnableSite />
      </Guidance>
    );
  if (situation === 'login')
    return (
      <Guidance
        title="这是登录页"
        text="请自己登录。助手不碰密码和验证码，也不保存本页内容。登录后打开表单页即可填写。"
      />
    );
  if (situation === 'no-profile')
    return (
      <Guidance
        title="还没有企业资料"
        text="录入一次，以后每张表都能用。最快的办法：打开一份已填好的申报表，点“从本页采集”。也可导入 Excel，或先看示例企业。资料只存在本机。"
      >
        <Group gap="xs">
          <Button onClick={() => openOptions('#/profile')}>录入企业资料</Button>
        </Group>
      </Guidance>
    );
  if (situation === 'no-form')
    return (
      <Guidance
        title="本页没有可填的表单"
        text="打开填报页面（如“单位信息”“项目信息”）后，这里会出现填写按钮。"
      />
    );
  return (
    <Text size="sm">
      先看计划，再由你确认。助手不会替你点保存、下一步或提交。
      {state.fillable === 0 && ' 目前资料里没有能填到本页的内容。'}
    </Text>
  );
}
