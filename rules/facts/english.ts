import { words } from './define';

/** English control names under which portals keep a fact: lower case, without separators. */
const table: [key: string, names: string][] = [
  [
    'company.name',
    'companyname enterprisename corpname unitname orgname entname compname corporationname deptname organizationname applyunit applyunitname declareunit',
  ],
  ['company.nameEn', 'englishname companynameen nameen enname'],
  [
    'company.creditCode',
    'creditcode uscc socialcreditcode unifiedcreditcode unisccode unifiedsocialcreditcode creditno socialcode',
  ],
  ['company.orgCode', 'orgcode organizationcode organcode'],
  ['company.taxNumber', 'taxno taxnumber taxpayerno taxcode'],
  [
    'company.establishedOn',
    'establishdate establishtime foundeddate foundtime setupdate establishedon registerdate regdate registrationdate',
  ],
  [
    'company.registeredCapital',
    'registeredcapital regcapital registercapital registcapital regcap',
  ],
  ['company.paidInCapital', 'paidincapital paidcapital realcapital'],
  [
    'company.registeredAddress',
    'registeredaddress regaddress registeraddress registaddress regaddr',
  ],
  [
    'company.officeAddress',
    'officeaddress address companyaddress contactaddress addr unitaddress postaladdress mailaddress',
  ],
  ['company.postcode', 'postcode zipcode zip postalcode'],
  ['company.website', 'website homepage companywebsite siteurl weburl'],
  ['company.phone', 'companyphone officephone companytel unittel unitphone'],
  ['company.fax', 'fax faxno faxnumber companyfax'],
  ['company.email', 'companyemail unitemail'],
  ['company.scale', 'companyscale enterprisescale scale'],
  ['company.industry', 'industry industrytype industrycategory trade'],
  ['company.ownership', 'companynature unitnature ownership enterprisenature'],
  ['company.businessScope', 'businessscope scope'],
  ['company.mainProducts', 'mainproduct mainproducts'],
  ['bank.name', 'bankname openbank depositbank'],
  ['bank.account', 'bankaccount accountno bankaccountno'],
  [
    'person.legal.name',
    'legalperson legalname legalpersonname legalrepresentative legalrep corporaterepresentative lawperson',
  ],
  ['person.legal.phone', 'legalpersonphone legalphone legaltel legalpersontel'],
  ['person.legal.mobile', 'legalpersonmobile legalmobile'],
  [
    'person.contact.name',
    'contact contacts contactname contactperson linkman linkmanname contactsname',
  ],
  ['person.contact.phone', 'contactphone contacttel linktel linkphone contactstel'],
  ['person.contact.mobile', 'contactmobile linkmobile contactsmobile'],
  ['person.contact.email', 'contactemail linkemail contactsemail'],
  ['person.contact.title', 'contactposition contactjob contactduty'],
  ['person.leader.name', 'projectleader projectleadername projectmanager principal'],
  [
    'finance.revenue',
    'revenue operatingincome salesrevenue salesincome businessincome operatingrevenue',
  ],
  ['finance.mainRevenue', 'mainrevenue mainbusinessincome mainincome mainbusinessrevenue'],
  ['finance.profit', 'totalprofit profittotal profit'],
  ['finance.netProfit', 'netprofit'],
  ['finance.tax', 'totaltax taxtotal paidtax taxpaid'],
  ['finance.totalAssets', 'totalassets totalasset assettotal assets'],
  ['finance.netAssets', 'netassets netasset'],
  ['finance.liabilities', 'totalliabilities liabilities totaldebt'],
  ['finance.debtRatio', 'debtratio assetliabilityratio'],
  ['finance.rdExpense', 'rdexpense rdinvestment researchfee rdfee rdinvest researchexpense'],
  [
    'staff.total',
    'staffnum employeenum employeecount staffcount employees totalstaff employeenumber',
  ],
  ['staff.rd', 'rdstaffnum rdpersonnum researchernum rdnum'],
  ['project.name', 'projectname proname xmname itemname'],
  ['project.totalInvestment', 'totalinvestment totalinvest investmenttotal investtotal'],
  ['project.address', 'projectaddress buildaddress constructionaddress'],
  [
    'narrative.intro',
    'companyprofile companyintroduction companyintro enterpriseintroduction introduction profile companydesc',
  ],
];

/** Control name → key. */
export const englishNames: ReadonlyMap<string, string> = new Map(
  table.flatMap(([key, names]) => words(names).map((name): [string, string] => [name, key])),
);
