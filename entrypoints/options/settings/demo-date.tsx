import DemoDateSetter from '@/components/demo-date-setter';
import Section from './section';

/** 演示日期: for demonstrations and for notices of past years. */
export default function DemoDate() {
  return (
    <Section
      title="演示日期"
      text="只用于演示或回看往年的通知。设了以后，截止日期和资格都按这一天算，页面顶部会一直提示。"
    >
      <DemoDateSetter />
    </Section>
  );
}
