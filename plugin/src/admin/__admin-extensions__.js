
      // Auto-generated index file for Medusa Admin UI extensions
    import WidgetComponent0, { config as WidgetConfig0 } from "/tmp/h/a/plugin/src/admin/widgets/customer-activity.tsx"
import WidgetComponent1, { config as WidgetConfig1 } from "/tmp/h/a/plugin/src/admin/widgets/customer-companies.tsx"
import WidgetComponent2, { config as WidgetConfig2 } from "/tmp/h/a/plugin/src/admin/widgets/customer-deals.tsx"
import WidgetComponent3, { config as WidgetConfig3 } from "/tmp/h/a/plugin/src/admin/widgets/customer-owner.tsx"
import WidgetComponent4, { config as WidgetConfig4 } from "/tmp/h/a/plugin/src/admin/widgets/customer-tasks.tsx"

const widgetModule = { widgets: [
  {
    Component: WidgetComponent0,
    zone: ["customer.details.side.after"],
    widgetId: "Widget-48b1"
},
{
    Component: WidgetComponent1,
    zone: ["customer.details.side.after"],
    widgetId: "Widget-3c30"
},
{
    Component: WidgetComponent2,
    zone: ["customer.details.side.after"],
    widgetId: "Widget-b6de"
},
{
    Component: WidgetComponent3,
    zone: ["customer.details.side.before"],
    widgetId: "Widget-84b6"
},
{
    Component: WidgetComponent4,
    zone: ["customer.details.side.after"],
    widgetId: "Widget-6080"
}
] }
    import RouteComponent0, { config as HandleConfig0 } from "/tmp/h/a/plugin/src/admin/routes/communications/page.tsx"
import RouteComponent1, { config as HandleConfig1 } from "/tmp/h/a/plugin/src/admin/routes/communications/companies/page.tsx"
import RouteComponent2, { config as HandleConfig2 } from "/tmp/h/a/plugin/src/admin/routes/communications/inbox/page.tsx"
import RouteComponent3, { config as HandleConfig3 } from "/tmp/h/a/plugin/src/admin/routes/communications/tasks/page.tsx"
import RouteComponent4, { config as HandleConfig4 } from "/tmp/h/a/plugin/src/admin/routes/communications/deals/page.tsx"
import RouteComponent5, { config as HandleConfig5 } from "/tmp/h/a/plugin/src/admin/routes/settings/inbox/page.tsx"
import RouteComponent6, { handle as handle6, loader as loader6 } from "/tmp/h/a/plugin/src/admin/routes/communications/companies/[id]/page.tsx"
import RouteComponent7, { handle as handle7, loader as loader7 } from "/tmp/h/a/plugin/src/admin/routes/communications/contacts/[id]/page.tsx"
import RouteComponent8, { handle as handle8, loader as loader8 } from "/tmp/h/a/plugin/src/admin/routes/communications/deals/[id]/page.tsx"

const routeModule = { routes: [
    {
    Component: RouteComponent0,
    path: "/communications",
    handle: { label: HandleConfig0.label, translationNs: HandleConfig0.translationNs }
  },
{
    Component: RouteComponent1,
    path: "/communications/companies",
    handle: { label: HandleConfig1.label, translationNs: HandleConfig1.translationNs }
  },
{
    Component: RouteComponent2,
    path: "/communications/inbox",
    handle: { label: HandleConfig2.label, translationNs: HandleConfig2.translationNs }
  },
{
    Component: RouteComponent3,
    path: "/communications/tasks",
    handle: { label: HandleConfig3.label, translationNs: HandleConfig3.translationNs }
  },
{
    Component: RouteComponent4,
    path: "/communications/deals",
    handle: { label: HandleConfig4.label, translationNs: HandleConfig4.translationNs }
  },
{
    Component: RouteComponent5,
    path: "/settings/inbox",
    handle: { label: HandleConfig5.label, translationNs: HandleConfig5.translationNs }
  },
{
    Component: RouteComponent6,
    path: "/communications/companies/:id",
    handle: handle6,
    loader: loader6
  },
{
    Component: RouteComponent7,
    path: "/communications/contacts/:id",
    handle: handle7,
    loader: loader7
  },
{
    Component: RouteComponent8,
    path: "/communications/deals/:id",
    handle: handle8,
    loader: loader8
  }
]
 }
    import { config as RouteConfig0 } from "/tmp/h/a/plugin/src/admin/routes/communications/page.tsx"
import { config as RouteConfig1 } from "/tmp/h/a/plugin/src/admin/routes/communications/companies/page.tsx"
import { config as RouteConfig2 } from "/tmp/h/a/plugin/src/admin/routes/communications/deals/page.tsx"
import { config as RouteConfig3 } from "/tmp/h/a/plugin/src/admin/routes/communications/inbox/page.tsx"
import { config as RouteConfig4 } from "/tmp/h/a/plugin/src/admin/routes/communications/tasks/page.tsx"
import { config as RouteConfig5 } from "/tmp/h/a/plugin/src/admin/routes/settings/inbox/page.tsx"

const menuItemModule = { menuItems: [
    {
    label: RouteConfig0.label,
    icon: RouteConfig0.icon,
    path: "/communications",
    nested: undefined,
    rank: 1,
    translationNs: RouteConfig0.translationNs
  },
{
    label: RouteConfig1.label,
    icon: undefined,
    path: "/communications/companies",
    nested: undefined,
    rank: 3,
    translationNs: RouteConfig1.translationNs
  },
{
    label: RouteConfig2.label,
    icon: undefined,
    path: "/communications/deals",
    nested: undefined,
    rank: 2,
    translationNs: RouteConfig2.translationNs
  },
{
    label: RouteConfig3.label,
    icon: undefined,
    path: "/communications/inbox",
    nested: undefined,
    rank: 1,
    translationNs: RouteConfig3.translationNs
  },
{
    label: RouteConfig4.label,
    icon: undefined,
    path: "/communications/tasks",
    nested: undefined,
    rank: 4,
    translationNs: RouteConfig4.translationNs
  },
{
    label: RouteConfig5.label,
    icon: undefined,
    path: "/settings/inbox",
    nested: undefined,
    rank: undefined,
    translationNs: RouteConfig5.translationNs
  }
]
 }
    

const formModule = { customFields: {
  
} }
    

const displayModule = { 
    displays: {
      
    }
   }
    import { deepMerge } from "@medusajs/admin-shared"
import i18nTranslations0 from "/tmp/h/a/plugin/src/admin/i18n/index.ts"

const i18nModule = { resources: i18nTranslations0 }
    

const cellRendererModule = {}
    

const layoutModule = { layouts: [
  
] }
    

const searchEntityModule = {}

    const plugin = {
      widgetModule,
      routeModule,
      menuItemModule,
      formModule,
      displayModule,
      i18nModule,
      cellRendererModule,
      layoutModule,
      searchEntityModule
    }

    export default plugin
    