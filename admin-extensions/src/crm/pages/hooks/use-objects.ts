import { useQuery } from "@tanstack/react-query"
import { isNotFound, isNotPermitted } from "../../../shared/api/errors"
import type { CompanyListResponse, DealListResponse, TaskListResponse } from "../../../shared/types"
import { crmApi, type CompanyQuery, type DealQuery, type TaskQuery } from "../../api"
import { crmKeys } from "../../keys"
import { pageKeys } from "../keys"
import { useCursorPages } from "./use-cursor-pages"

const PAGE_SIZE = 30

const dealsOf = ({ deals }: DealListResponse) => deals
const companiesOf = ({ companies }: CompanyListResponse) => companies
const tasksOf = ({ tasks }: TaskListResponse) => tasks

export const useDealPages = (query: DealQuery, { isEnabled = true } = {}) =>
  useCursorPages({
    queryKey: pageKeys.deals(query),
    load: (cursor, signal) => crmApi.deals({ ...query, limit: PAGE_SIZE, cursor }, signal),
    itemsOf: dealsOf,
    isEnabled,
  })

export const useCompanyPages = (query: CompanyQuery) =>
  useCursorPages({
    queryKey: pageKeys.companies(query),
    load: (cursor, signal) => crmApi.companies({ ...query, limit: PAGE_SIZE, cursor }, signal),
    itemsOf: companiesOf,
  })

export const useTaskPages = (query: TaskQuery, { isEnabled = true } = {}) =>
  useCursorPages({
    queryKey: pageKeys.tasks(query),
    load: (cursor, signal) => crmApi.tasks({ ...query, limit: PAGE_SIZE, cursor }, signal),
    itemsOf: tasksOf,
    isEnabled,
  })

const retry = (count: number, error: Error) => !isNotFound(error) && !isNotPermitted(error) && count < 1

export const useDeal = (id: string) =>
  useQuery({ queryKey: crmKeys.deal(id), queryFn: ({ signal }) => crmApi.deal(id, signal), retry })

export const useCompany = (id: string) =>
  useQuery({ queryKey: crmKeys.company(id), queryFn: ({ signal }) => crmApi.company(id, signal), retry })
