"""The review of a language as a workflow of Wagtail, on the page at the head of its tree."""

from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowTask

from .languages import english_name


def review_workflow(team, page):
    """See that pages of this language have a workflow. One that an administrator has put there stays."""
    home = page.get_ancestors(inclusive=True).get(depth=2)
    if WorkflowPage.objects.filter(page=home).exists():
        return
    language = english_name(home.locale.language_code)
    task = GroupApprovalTask.objects.create(name=f"{language} review")
    task.groups.add(team.reviewers_id)
    workflow = Workflow.objects.create(name=f"{language} translations")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=home)
