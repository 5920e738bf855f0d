package io.gatecheck.evaluator.organizations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.AccountState;
import software.amazon.awssdk.services.organizations.model.ListAccountsForParentRequest;
import software.amazon.awssdk.services.organizations.model.ListAccountsForParentResponse;
import software.amazon.awssdk.services.organizations.model.ListOrganizationalUnitsForParentRequest;
import software.amazon.awssdk.services.organizations.model.ListOrganizationalUnitsForParentResponse;
import software.amazon.awssdk.services.organizations.model.ListRootsRequest;
import software.amazon.awssdk.services.organizations.model.ListRootsResponse;
import software.amazon.awssdk.services.organizations.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.organizations.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnit;
import software.amazon.awssdk.services.organizations.model.Root;
import software.amazon.awssdk.services.organizations.model.Tag;

/** AWS Organizations with pages of twenty; {@code r-ab12} is the root. */
final class FakeOrganization implements OrganizationsClient {

    private static final int PAGE = 20;

    private final Map<String, List<OrganizationalUnit>> units = new LinkedHashMap<>();
    private final Map<String, List<Account>> accounts = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> tags = new LinkedHashMap<>();
    final List<String> calls = new ArrayList<>();

    FakeOrganization unit(String parent, String id, String name) {
        units.computeIfAbsent(parent, _ -> new ArrayList<>())
                .add(OrganizationalUnit.builder().id(id).name(name).build());
        return this;
    }

    FakeOrganization account(String parent, String id, String name, AccountState state) {
        accounts.computeIfAbsent(parent, _ -> new ArrayList<>())
                .add(Account.builder().id(id).name(name).state(state).build());
        return this;
    }

    FakeOrganization tag(String account, String key, String value) {
        tags.put(account, Map.of(key, value));
        return this;
    }

    @Override
    public ListRootsResponse listRoots(ListRootsRequest request) {
        calls.add("ListRoots");
        return ListRootsResponse.builder()
                .roots(Root.builder().id("r-ab12").name("Root").build())
                .build();
    }

    @Override
    public ListAccountsForParentResponse listAccountsForParent(
            ListAccountsForParentRequest request) {
        calls.add("ListAccountsForParent");
        List<Account> all = accounts.getOrDefault(request.parentId(), List.of());
        int from = from(request.nextToken());
        int to = Math.min(all.size(), from + PAGE);
        return ListAccountsForParentResponse.builder()
                .accounts(all.subList(from, to))
                .nextToken(to < all.size() ? String.valueOf(to) : null)
                .build();
    }

    private static int from(@Nullable String token) {
        return token == null ? 0 : Integer.parseInt(token);
    }

    @Override
    public ListOrganizationalUnitsForParentResponse listOrganizationalUnitsForParent(
            ListOrganizationalUnitsForParentRequest request) {
        calls.add("ListOrganizationalUnitsForParent");
        return ListOrganizationalUnitsForParentResponse.builder()
                .organizationalUnits(units.getOrDefault(request.parentId(), List.of()))
                .build();
    }

    @Override
    public synchronized ListTagsForResourceResponse listTagsForResource(
            ListTagsForResourceRequest request) {
        calls.add("ListTagsForResource");
        return ListTagsForResourceResponse.builder()
                .tags(
                        tags.getOrDefault(request.resourceId(), Map.of()).entrySet().stream()
                                .map(tag ->
                                        Tag.builder()
                                                .key(tag.getKey())
                                                .value(tag.getValue())
                                                .build())
                                .toList())
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
