package io.gatecheck.local.sandbox.aws;

import io.gatecheck.local.sandbox.organization.SandboxAccount;
import io.gatecheck.local.sandbox.organization.SandboxUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.AccountState;
import software.amazon.awssdk.services.organizations.model.ListAccountsForParentRequest;
import software.amazon.awssdk.services.organizations.model.ListAccountsForParentResponse;
import software.amazon.awssdk.services.organizations.model.ListAccountsRequest;
import software.amazon.awssdk.services.organizations.model.ListAccountsResponse;
import software.amazon.awssdk.services.organizations.model.ListOrganizationalUnitsForParentRequest;
import software.amazon.awssdk.services.organizations.model.ListOrganizationalUnitsForParentResponse;
import software.amazon.awssdk.services.organizations.model.ListRootsRequest;
import software.amazon.awssdk.services.organizations.model.ListRootsResponse;
import software.amazon.awssdk.services.organizations.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.organizations.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnit;
import software.amazon.awssdk.services.organizations.model.Root;
import software.amazon.awssdk.services.organizations.model.Tag;

/** Answers for AWS Organizations; every answer fits on one page. */
public final class SandboxOrganizationsClient implements OrganizationsClient {

    @Override
    public ListRootsResponse listRoots(ListRootsRequest request) {
        return ListRootsResponse.builder()
                .roots(
                        Root.builder()
                                .id(SandboxUnit.ROOT.id())
                                .name(SandboxUnit.ROOT.label())
                                .build())
                .build();
    }

    @Override
    public ListOrganizationalUnitsForParentResponse listOrganizationalUnitsForParent(
            ListOrganizationalUnitsForParentRequest request) {
        return ListOrganizationalUnitsForParentResponse.builder()
                .organizationalUnits(
                        SandboxUnit.below(request.parentId()).stream()
                                .map(SandboxOrganizationsClient::describe)
                                .toList())
                .build();
    }

    @Override
    public ListAccountsResponse listAccounts(ListAccountsRequest request) {
        return ListAccountsResponse.builder()
                .accounts(describe(Arrays.asList(SandboxAccount.values())))
                .build();
    }

    @Override
    public ListAccountsForParentResponse listAccountsForParent(
            ListAccountsForParentRequest request) {
        return ListAccountsForParentResponse.builder()
                .accounts(describe(SandboxAccount.below(request.parentId())))
                .build();
    }

    @Override
    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        Map<String, String> tags =
                SandboxAccount.find(request.resourceId())
                        .map(SandboxAccount::tags)
                        .orElse(Map.of());
        return ListTagsForResourceResponse.builder()
                .tags(
                        tags.entrySet().stream()
                                .map(tag ->
                                        Tag.builder()
                                                .key(tag.getKey())
                                                .value(tag.getValue())
                                                .build())
                                .toList())
                .build();
    }

    private static OrganizationalUnit describe(SandboxUnit unit) {
        return OrganizationalUnit.builder().id(unit.id()).name(unit.label()).build();
    }

    private static List<Account> describe(List<SandboxAccount> accounts) {
        return accounts.stream()
                .map(account ->
                        Account.builder()
                                .id(account.id().value())
                                .name(account.label())
                                .state(AccountState.ACTIVE)
                                .build())
                .toList();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
