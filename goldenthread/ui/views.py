"""Shows every component once, with Ashmoor Vale's content."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from goldenthread.ui import gallery_content as content
from goldenthread.ui.gallery_form import GalleryForm
from goldenthread.ui.gallery_weave import gallery_weave
from goldenthread.ui.listing import read_listing


@login_not_required
def gallery(request: HttpRequest) -> HttpResponse:
    listing = read_listing(
        request.GET.dict(),
        content.PEOPLE_COLUMNS,
        content.PEOPLE_FILTERS,
        searched_in="people",
        exports=("csv", "xlsx"),
    )
    page = listing.page_of(content.PEOPLE, rows_on_a_page=4)
    context = {
        "navigation": content.NAVIGATION,
        "running_navigation": content.RUNNING_NAVIGATION,
        "account_menu": content.ACCOUNT_MENU,
        "place": content.PLACE,
        "marks": content.MARKS,
        "tabs": content.TABS,
        "steps": content.IMPORT_STEPS,
        "summary": content.SUMMARY,
        "threads": content.THREADS,
        "thread": content.THREADS[0],
        "weave": gallery_weave(),
        "ledger": content.LEDGER,
        "directed": content.DIRECTED_TIME,
        "listing": listing,
        "page": page,
        "day": content.DEMO_DAY,
        "form": GalleryForm(content.WRONG_ANSWERS),
        "messages": [*messages.get_messages(request), *content.MESSAGES],
    }
    return render(request, "ui/gallery.html", context)
